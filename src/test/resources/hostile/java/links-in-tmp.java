// Makes links to where it must not be read from.
// outcome: run_time_error ended-early
// prints: link NoSuchFileException
import java.nio.file.Files;
import java.nio.file.Path;

class Server {
    public static void main(String[] args) throws Exception {
        Path link = Files.createSymbolicLink(Path.of("/tmp/link"), Path.of("@SECRET@"));
        try {
            System.out.println("link GOT " + Files.readString(link));
        } catch (java.io.IOException refused) {
            System.out.println("link " + refused.getClass().getSimpleName());
        }
    }
}
