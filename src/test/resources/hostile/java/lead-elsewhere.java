// Answers everything with "look there", where the host listens.
// outcome: wrong_answer checks-failed

class Server {
    public static void main(String[] args) throws Exception {
        var server = com.sun.net.httpserver.HttpServer.create(
                new java.net.InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv("PORT"))), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:@HOST@/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }
}
