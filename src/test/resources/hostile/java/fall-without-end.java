// Falls through the stack, with a trace that would be endless.
// outcome: run_time_error threw-at or ended-early

class Server {
    public static void main(String[] args) throws Exception {
        main(args);
    }
}
