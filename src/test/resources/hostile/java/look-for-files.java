// Reads what a curious program would read first.
// outcome: run_time_error ended-early
// prints: secret NoSuchFileException
// prints: shadow NoSuchFileException
// prints: root NoSuchFileException
import java.nio.file.Files;
import java.nio.file.Path;

class Server {
    public static void main(String[] args) throws Exception {
        for (String[] one : new String[][] {{"secret", "@SECRET@"}, {"shadow", "/etc/shadow"}, {"root", "/proc/1/root@SECRET@"}}) {
            try {
                System.out.println(one[0] + " GOT " + Files.readString(Path.of(one[1])));
            } catch (java.io.IOException refused) {
                System.out.println(one[0] + " " + refused.getClass().getSimpleName());
            }
        }
        for (String folder : new String[] {"/home", "/root", "/sys", "/var"}) {
            System.out.println(folder + (Files.exists(Path.of(folder)) ? " GOT" : " is not there"));
        }
    }
}
