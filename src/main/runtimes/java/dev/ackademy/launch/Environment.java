package dev.ackademy.launch;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Map;

/**
 * Sets environment variables of this process as Java sees them. The platform has no call for that: the JVM read its
 * environment when it started, and the submission's variables are known only now. What stands behind System.getenv is a
 * map in java.lang.ProcessEnvironment, which the command line opens to us.
 */
final class Environment {
    private Environment() {}

    static void set(String name, String value) throws ReflectiveOperationException {
        view().put(name, value);
    }

    /** The platform's own view of its map as strings, without the wrapper that forbids writing. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> view() throws ReflectiveOperationException {
        Class<?> environment = Class.forName("java.lang.ProcessEnvironment");
        Field variables = environment.getDeclaredField("theEnvironment");
        variables.setAccessible(true);
        Class<?> strings = Class.forName("java.lang.ProcessEnvironment$StringEnvironment");
        Constructor<?> over = strings.getDeclaredConstructor(Map.class);
        over.setAccessible(true);
        return (Map<String, String>) over.newInstance(variables.get(null));
    }
}
