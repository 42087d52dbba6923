// Computes on every processor and never listens.
// outcome: time_limit_exceeded never-listened or out-of-cpu

class Server {
    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 4; i++) {
            new Thread(() -> {
                while (true) Thread.onSpinWait();
            }).start();
        }
    }
}
