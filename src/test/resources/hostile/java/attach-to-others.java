// Looks for other JVMs and signals what it sees.
// outcome: run_time_error ended-early
// prints: processes [1]

class Server {
    public static void main(String[] args) throws Exception {
        System.out.println("processes " + ProcessHandle.allProcesses().map(ProcessHandle::pid).toList());
        ProcessHandle.allProcesses()
                .filter(other -> other.pid() != 1)
                .forEach(other -> System.out.println("GOT " + other.destroyForcibly()));
    }
}
