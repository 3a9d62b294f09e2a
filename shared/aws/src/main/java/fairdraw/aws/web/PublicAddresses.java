package fairdraw.aws.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The distinction between public internet addresses and those that reach our own network or
 * nothing.
 */
public final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC =
            Block.all(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20");

    /** The only IPv6 block in use; its ranges that stand for IPv4 addresses are listed above. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private PublicAddresses() {}

    /** Whether an address may belong to anybody on the internet. */
    public static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean given = bytes.length == 4 || GLOBAL_UNICAST.contains(bytes);
        return given && NOT_PUBLIC.stream().noneMatch(block -> block.contains(bytes));
    }

    /** A block of addresses that share their leading bits. */
    private static final class Block {
        private final byte[] start;
        private final int bits;

        private Block(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        static List<Block> all(String... texts) {
            return Arrays.stream(texts).map(Block::of).toList();
        }

        static Block of(String text) {
            String[] parts = text.split("/", 2);
            try {
                // A literal is never resolved.
                byte[] start = InetAddress.getByName(parts[0]).getAddress();
                return new Block(start, Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                int at = bit / Byte.SIZE;
                if ((address[at] & mask) != (start[at] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
