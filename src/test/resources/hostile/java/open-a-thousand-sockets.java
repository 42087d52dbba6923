// Connects to itself until there are no files left.
// outcome: run_time_error ended-early
// prints: Too many open files

class Server {
    public static void main(String[] args) throws Exception {
        var held = new java.util.ArrayList<java.net.Socket>();
        try (var listener = new java.net.ServerSocket(4000, 600)) {
            while (held.size() < 2000) {
                held.add(new java.net.Socket("127.0.0.1", 4000));
                held.add(listener.accept());
            }
            System.out.println("GOT " + held.size());
        } catch (java.io.IOException refused) {
            for (java.net.Socket socket : held) socket.close();
            System.out.println(refused.getMessage());
        }
    }
}
