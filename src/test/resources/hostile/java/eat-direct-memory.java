// Fills memory that the heap does not count.
// outcome: run_time_error out-of-memory

class Server {
    public static void main(String[] args) throws Exception {
        var hog = new java.util.ArrayList<java.nio.ByteBuffer>();
        while (true) hog.add(java.nio.ByteBuffer.allocateDirect(9_999_999));
    }
}
