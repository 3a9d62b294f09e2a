package fairdraw.aws.web;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.web.Documents.Targets;
import fairdraw.domain.webhooks.deliveries.Sender.Answer;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Addresses of webhooks that try to reach our own network. */
final class HostileAddressesTest {

    static final List<String> HOSTILE =
            """
            http://example.com/
            http://127.0.0.1/
            http://169.254.169.254/latest/meta-data/
            http://localhost:9001/2018-06-01/runtime/invocation/next
            https://localhost/
            https://localhost./
            https://LOCALHOST/
            https://localhost:443/
            https://localhost:9001/
            https://127.0.0.1/
            https://127.0.0.1:443/
            https://127.0.0.1:22/
            https://127.1/
            https://127.0.1/
            https://127.255.255.254/
            https://0/
            https://0.0.0.0/
            https://0.1.2.3/
            https://2130706433/
            https://017700000001/
            https://0x7f000001/
            https://0x7f.0.0.1/
            https://0x7f.1/
            https://0177.1/
            https://127.0x0.0.01/
            https://127.0.0.1./
            https://10.0.0.1/
            https://10.255.255.255/
            https://10.1/
            https://167772161/
            https://100.64.0.1/
            https://100.127.255.255/
            https://169.254.169.254/latest/meta-data/
            https://169.254.170.2/v2/credentials/
            https://2852039166/
            https://0xa9fea9fe/
            https://172.16.0.1/
            https://172.31.255.255/
            https://192.168.0.1/
            https://192.168.1/
            https://3232235521/
            https://192.0.0.170/
            https://192.0.2.1/
            https://192.88.99.1/
            https://198.18.0.1/
            https://198.51.100.1/
            https://203.0.113.1/
            https://224.0.0.1/
            https://239.255.255.255/
            https://240.0.0.1/
            https://255.255.255.255/
            https://[::]/
            https://[::1]/
            https://[0:0:0:0:0:0:0:1]/
            https://[0000:0000:0000:0000:0000:0000:0000:0001]/
            https://[::127.0.0.1]/
            https://[::ffff:127.0.0.1]/
            https://[::ffff:7f00:1]/
            https://[::ffff:a9fe:a9fe]/
            https://[::ffff:10.0.0.1]/
            https://[64:ff9b::7f00:1]/
            https://[64:ff9b::a9fe:a9fe]/
            https://[64:ff9b:1::1]/
            https://[100::1]/
            https://[2001::1]/
            https://[2001:db8::1]/
            https://[2002:7f00:1::]/
            https://[2002:a9fe:a9fe::1]/
            https://[3fff::1]/
            https://[fc00::1]/
            https://[fd00:ec2::254]/
            https://[fe80::1]/
            https://[fe80::1%25lo]/
            https://[fec0::1]/
            https://[ff02::1]/
            https://user@127.0.0.1/
            https://example.com@127.0.0.1/
            https://user:password@example.com/
            https://example.com:8443/
            https://example.com:80/
            https://example.com:0/
            https://example.com:65536/
            https://example.com#@127.0.0.1/
            https://example.com\\@127.0.0.1/
            https://127.0.0.1\\.example.com/
            https://①②⑦.⓪.⓪.①/
            https://127。0。0。1/
            https://ⓛocalhost/
            https://exa mple.com/
            https://%31%32%37.0.0.1/
            https:///etc/passwd
            https:127.0.0.1
            //127.0.0.1/
            file:///etc/passwd
            ftp://127.0.0.1/
            gopher://127.0.0.1:6379/
            jar:https://127.0.0.1!/
            data:text/plain,x
            javascript:alert(1)
            https://127-0-0-1.hostile.test/
            https://127-0-0-1.hostile.test:443/
            https://10-0-0-1.hostile.test/
            https://169-254-169-254.hostile.test/
            https://192-168-0-1.hostile.test/
            https://0-0-0-0.hostile.test/
            https://v6---1.hostile.test/
            https://v6-fd00-ec2--254.hostile.test/
            https://v6-64-ff9b--7f00-1.hostile.test/
            """
                    .lines()
                    .toList();

    private final List<InetAddress> reached = new CopyOnWriteArrayList<>();

    /** A client that records the addresses to which it would connect, and never connects. */
    private final Posts posts =
            new Posts(
                    Targets.PUBLIC,
                    new CheckedConnections(() ->
                            new CheckedSockets(
                                    (SSLSocketFactory) SSLSocketFactory.getDefault(),
                                    address -> {
                                        if (PublicAddresses.contain(address)) {
                                            reached.add(address);
                                        }
                                        return false;
                                    })),
                    InstantSource.system());

    @Test
    void thereAreManyOfThem() {
        assertThat(HOSTILE).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void nothingIsConnectedTo(String address) {
        assertThat(post(address)).isInstanceOf(Answer.Unanswered.class);

        assertThat(reached).isEmpty();
    }

    /** The checked address is the one of the connection, however else such a text may be read. */
    @Test
    void aLeadingZeroIsReadAsTheConnectionReadsIt() {
        post("https://0177.0.0.1/");

        assertThat(reached).extracting(InetAddress::getHostAddress).containsExactly("177.0.0.1");
    }

    @Test
    void aPublicAddressWouldBe() {
        post("https://93-184-216-34.hostile.test/");

        assertThat(reached).hasSize(1);
    }

    @Test
    void aNameThatMeansSomethingElseEachTimeReachesOnlyWhatIsPublic() {
        IntStream.range(0, 50).forEach(i -> post("https://flip" + i + ".hostile.test/"));

        assertThat(reached)
                .isNotEmpty()
                .allSatisfy(
                        address -> assertThat(address.getHostAddress()).isEqualTo("93.184.216.34"));
    }

    private Answer post(String address) {
        return posts.post(address, Map.of(), new byte[] {'{', '}'}, Duration.ofSeconds(10));
    }
}
