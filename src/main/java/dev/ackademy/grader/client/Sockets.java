package dev.ackademy.grader.client;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.BooleanSupplier;
import javax.net.SocketFactory;

/** Makes one client's sockets: without Nagle's algorithm, with an eye on what comes in, and able to fall silent. */
final class Sockets extends SocketFactory {
    private final Inflow.Gauge gauge;
    private final BooleanSupplier silent;

    /** @param silent once true, what goes out or comes in is dropped, and the connection stays */
    Sockets(Inflow.Gauge gauge, BooleanSupplier silent) {
        this.gauge = gauge;
        this.silent = silent;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket() {
            @Override
            public InputStream getInputStream() throws IOException {
                return new Inflow(new Deaf(super.getInputStream()), gauge);
            }

            @Override
            public OutputStream getOutputStream() throws IOException {
                return new Mute(super.getOutputStream());
            }
        };
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("OkHttp connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("OkHttp connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("OkHttp connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("OkHttp connects by itself");
    }

    /** Reads on when silent, so that the other side can write, and hands nothing out. */
    private final class Deaf extends FilterInputStream {
        Deaf(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            while (read >= 0 && silent.getAsBoolean()) {
                read = super.read(bytes, from, length);
            }
            return read;
        }
    }

    private final class Mute extends FilterOutputStream {
        Mute(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!silent.getAsBoolean()) {
                out.write(bytes, from, length);
            }
        }
    }
}
