// Makes classes until there is no room for more.
// outcome: run_time_error out-of-memory or time_limit_exceeded never-listened
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

class Server {
    public static void main(String[] args) throws Exception {
        List<Object> hog = new ArrayList<>();
        byte[] runnable = Server.class.getResourceAsStream("/java/lang/Runnable.class").readAllBytes();
        while (true) {
            ClassLoader loader = new ClassLoader(Server.class.getClassLoader()) {};
            hog.add(Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (proxy, method, given) -> null));
            hog.add(runnable.clone());
        }
    }
}
