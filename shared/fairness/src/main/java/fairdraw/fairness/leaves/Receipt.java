package fairdraw.fairness.leaves;

import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;

/**
 * The promise to the holder of a record: it was accepted under these rules, and the register had
 * this head when that was said.
 *
 * @param acceptedAt the time as it is printed, which is the signer's word
 * @param headSize the size of a head of the register
 * @param headRoot the root of that head
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Receipt(
        Stub stub, byte[] rulesHash, String acceptedAt, long headSize, byte[] headRoot) {

    private static final byte[] RECEIPT = Hashing.tag("lottery.receipt.v2");

    /** Refuses hashes of another length. */
    public Receipt {
        Hashing.requireHash("rules hash", rulesHash);
        Hashing.requireHash("root of the head", headRoot);
    }

    /** Returns the signature of the key whose 32-byte seed is given. */
    public byte[] sign(byte[] seed) {
        return Ed25519.sign(seed, bytes());
    }

    /** Whether this key signed it. */
    public boolean isSignedBy(byte[] receiptKey, byte[] signature) {
        return Ed25519.verify(receiptKey, bytes(), signature);
    }

    /** Returns the bytes that are signed. */
    public byte[] bytes() {
        return Hashing.concat(
                RECEIPT,
                Hashing.lp(stub.bytes()),
                rulesHash,
                Hashing.lp(acceptedAt),
                ByteBuffer.allocate(Long.BYTES).putLong(headSize).array(),
                headRoot);
    }
}
