package dev.ackademy.launch;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The classes that one source file, Server.java, compiles to. They live in memory and are their own class loader. */
final class Submission extends ClassLoader {
    /** No annotation processors, which are programs; -g, so that traces and debuggers show the learner's lines. */
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-g", "-Xlint:none", "-cp", System.getProperty("java.class.path"));

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Of all compilations, because it keeps the indexes of the class path and of the JDK once it has read them. */
    private static final StandardJavaFileManager ON_DISK =
            COMPILER.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    Submission() {
        super(Submission.class.getClassLoader());
    }

    boolean compile(String source) {
        // What it writes besides are traces of its own, when a source is too much for it.
        return COMPILER.getTask(Writer.nullWriter(), new InMemory(), diagnostics, OPTIONS, null, List.of(new Source(source)))
                .call();
    }

    /** Why it did not compile; at least one. */
    List<Wrong> errors() {
        List<Wrong> errors = told();
        return errors.isEmpty()
                ? List.of(new Wrong(1, 1, "the compiler gave up without naming a line; is something nested very deeply?"))
                : errors;
    }

    private List<Wrong> told() {
        return diagnostics.getDiagnostics().stream()
                .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
                .map(found -> new Wrong(
                        Math.max(1, found.getLineNumber()),
                        Math.max(1, found.getColumnNumber()),
                        found.getMessage(Locale.ENGLISH)))
                .toList();
    }

    Set<String> classNames() {
        return classes.keySet();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Server.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory() {
            super(ON_DISK);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
