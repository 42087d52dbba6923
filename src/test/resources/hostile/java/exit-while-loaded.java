// Leaves before its main is found.
// outcome: run_time_error ended-early
class Server {
    static {
        System.exit(4);
    }

    public static void main(String[] args) {}
}
