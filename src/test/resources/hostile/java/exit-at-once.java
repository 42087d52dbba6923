// Leaves before it has begun.
// outcome: run_time_error ended-early

class Server {
    public static void main(String[] args) throws Exception {
        System.exit(3);
    }
}
