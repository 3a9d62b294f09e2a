/** The numbers of messages in all queues but those of dead letters. */
record Depth(int waiting, int inFlight, int delayed) {
    private static final int OTHERS = 5;

    /**
     * Whether none waits: visible in its queue, or in the hands of a poller that keeps it back,
     * which is in flight while no receiver has it.
     */
    boolean isEmpty() {
        return waiting == 0 && inFlight <= Receiver.atOnce() + OTHERS;
    }

    int held() {
        return waiting + inFlight;
    }

    @Override
    public String toString() {
        return waiting + " / " + inFlight + " / " + delayed;
    }
}
