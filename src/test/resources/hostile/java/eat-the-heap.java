// Fills the heap.
// outcome: run_time_error out-of-memory

class Server {
    public static void main(String[] args) throws Exception {
        var hog = new java.util.ArrayList<byte[]>();
        while (true) hog.add(new byte[9_999_999]);
    }
}
