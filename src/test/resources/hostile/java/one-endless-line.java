// Prints megabytes without the end of a line.
// outcome: run_time_error out-of-output

class Server {
    public static void main(String[] args) throws Exception {
        byte[] line = "x".repeat(65536).getBytes();
        while (true) System.err.write(line);
    }
}
