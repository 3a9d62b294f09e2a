package fairdraw.verifier;

/** One accepted record with everything its holder knows, and the leaf that it becomes. */
record Holding(
        String subject, Bytes tagKey, Bytes nonce, long number, Json lines, int status, Leaf leaf) {

    static Holding of(
            String subject, Bytes tagKey, Bytes nonce, long number, Json lines, int status) {
        try {
            byte[] core =
                    Keys.statement(
                            "lottery.leaf.v1",
                            Hashes.lp(Operator.DRAW),
                            Leaf.subjectTag(tagKey, Operator.DRAW, subject).array(),
                            Hashes.u32(number),
                            Leaf.commit(nonce, subject, lines).array());
            Leaf leaf = Leaf.of(new Bytes(core), status);
            return new Holding(subject, tagKey, nonce, number, lines, status, leaf);
        } catch (Refuted impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Holding withStatus(int other) {
        return of(subject, tagKey, nonce, number, lines, other);
    }

    Holding withNumber(long other) {
        return of(subject, tagKey, nonce, other, lines, status);
    }
}
