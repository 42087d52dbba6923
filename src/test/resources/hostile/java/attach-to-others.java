// Looks for other JVMs and signals what it sees.
// outcome: run_time_error ended-early
// prints: processes [1]

class Server {
    public static void main(String[] args) throws Exception {
        System.out.println("processes " + ProcessHandle.allProcesses().map(ProcessHandle::pid).toList());
        ProcessHandle.of(2).ifPresent(other -> System.out.println("GOT " + other.destroyForcibly()));
    }
}
