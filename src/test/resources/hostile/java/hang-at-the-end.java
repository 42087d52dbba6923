// A shutdown hook that never ends.
// outcome: time_limit_exceeded never-listened

class Server {
    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                java.util.concurrent.locks.LockSupport.park();
            }
        }));
        System.exit(0);
    }
}
