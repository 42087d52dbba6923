// Prints without end.
// outcome: run_time_error out-of-output

class Server {
    public static void main(String[] args) throws Exception {
        while (true) System.out.println("x".repeat(1000));
    }
}
