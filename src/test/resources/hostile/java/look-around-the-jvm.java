// Looks for secrets in the environment, in properties and on the class path.
// outcome: run_time_error ended-early
// prints: environment [HOME, LANG, PATH, PORT, PWD]
// prints: user

class Server {
    public static void main(String[] args) throws Exception {
        System.out.println("environment " + new java.util.TreeSet<>(System.getenv().keySet()));
        System.out.println("user " + System.getProperty("user.name"));
        System.getProperties().forEach((name, value) -> {
            if ((name + "=" + value).contains("ackademy.home")) {
                System.out.println("property GOT " + name);
            }
        });
    }
}
