// Starts threads until none is to be had.
// outcome: run_time_error ended-early or killed or out-of-memory or time_limit_exceeded never-listened

class Server {
    public static void main(String[] args) throws Exception {
        while (true) {
            new Thread(() -> {
                try {
                    Thread.sleep(100_000);
                } catch (InterruptedException never) {
                    return;
                }
            }).start();
        }
    }
}
