// Dials the host, its network and the cloud's metadata.
// outcome: run_time_error ended-early
// prints: 127.0.0.1 Connection refused
// prints: 169.254.169.254 Network is unreachable
// prints: 192.0.2.1 Network is unreachable

class Server {
    public static void main(String[] args) throws Exception {
        dial("127.0.0.1", @HOST@);
        dial("169.254.169.254", 80);
        dial("192.0.2.1", 80);
    }

    private static void dial(String host, int port) {
        try (java.net.Socket socket = new java.net.Socket()) {
            socket.connect(new java.net.InetSocketAddress(host, port), 2000);
            System.out.println(host + " GOT");
        } catch (java.io.IOException refused) {
            System.out.println(host + " " + refused.getMessage());
        }
    }
}
