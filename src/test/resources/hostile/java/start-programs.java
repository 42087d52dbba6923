// Starts other programs.
// outcome: run_time_error ended-early
// prints: prlimit IOException
// prints: java IOException

class Server {
    public static void main(String[] args) throws Exception {
        for (String program : new String[] {"/usr/bin/prlimit", System.getProperty("java.home") + "/bin/java"}) {
            String name = program.substring(program.lastIndexOf('/') + 1);
            try {
                new ProcessBuilder(program).start();
                System.out.println(name + " GOT");
            } catch (java.io.IOException refused) {
                System.out.println(name + " " + refused.getClass().getSimpleName());
            }
        }
    }
}
