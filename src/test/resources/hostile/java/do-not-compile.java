// Is no program.
// outcome: compile_error not-compiled
class Server {
    void main() {
        int x = "";
    }
}
