package dev.ackademy.launch;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Where a submission starts: the main of its class Server, in any of the four forms of JLS 12.1.4. */
record Entry(Class<?> type, Method main) {

    /** Tells the platform, and ends the process, when there is no such class or method. */
    static Entry of(Submission submission) throws ClassNotFoundException {
        String name = submission.classNames().stream()
                .filter(candidate -> candidate.equals("Server") || candidate.endsWith(".Server"))
                .findFirst()
                .orElseGet(() -> missing("expected a class named Server, but this file declares none"));
        Thread.currentThread().setContextClassLoader(submission);
        Class<?> type = Class.forName(name, false, submission);
        Method main = find(type, String[].class);
        if (main == null) {
            main = find(type);
        }
        if (main == null) {
            missing("expected a method static void main(String[] args) in class Server, but it has none");
        }
        return new Entry(type, main);
    }

    void run() throws ReflectiveOperationException {
        Object[] arguments = main.getParameterCount() == 0 ? new Object[0] : new Object[] {new String[0]};
        main.setAccessible(true);
        main.invoke(Modifier.isStatic(main.getModifiers()) ? null : instance(), arguments);
    }

    private Object instance() throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static Method find(Class<?> type, Class<?>... parameters) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            try {
                return owner.getDeclaredMethod("main", parameters);
            } catch (NoSuchMethodException notHere) {
                // its superclass may have one
            }
        }
        return null;
    }

    private static String missing(String what) {
        Launcher.tellWrong(new Wrong(1, 1, what));
        Runtime.getRuntime().halt(1);
        return what;
    }
}
