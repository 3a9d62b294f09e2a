package fairdraw.aws.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.web.Documents.Targets;
import fairdraw.testing.Loopback;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "169.254.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "4000::1"
            })
    void addressesThatReachUsOrNobodyAreNotPublic(String address) throws Exception {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a00::1"
            })
    void othersAre(String address) throws Exception {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "http://login.example.com/jwks",
                "https://user@login.example.com/jwks",
                "https://login.example.com:8443/jwks",
                "https://login.example.com/jwks#x",
                "https:///jwks",
                "//login.example.com",
                "ftp://login.example.com/jwks",
                "file:///etc/passwd",
                "jar:https://a/b!/c",
                "https://login.example.com/\u00e9",
                "https://login.example.com /",
                "https://",
                "https:login.example.com"
            })
    void onlyTlsAddressesAreCalled(String address) {
        assertThat(Documents.isAddress(address, Targets.PUBLIC)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://login.example.com/jwks", "HTTPS://login.example.com:443/a?b=c"})
    void tlsAddressesAre(String address) {
        assertThat(Documents.isAddress(address, Targets.PUBLIC)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/", "https://localhost/", "https://2130706433/",
                "https://0x7f.1/", "https://[::1]/", "https://[::ffff:127.0.0.1]/"
            })
    void nothingOfOursIsReachedByAnyName(String address) {
        Documents documents = new Documents(Targets.PUBLIC, PATIENCE, 100);

        assertThat(documents.get(address)).isEmpty();
    }

    @Test
    void theAddressIsCheckedWhereItIsConnectedTo() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<InetAddress> asked = new CopyOnWriteArrayList<>();
            Documents documents =
                    new Documents(
                            Targets.ANY,
                            () ->
                                    new CheckedSockets(
                                            (SSLSocketFactory) SSLSocketFactory.getDefault(),
                                            address -> {
                                                asked.add(address);
                                                return false;
                                            }),
                            PATIENCE,
                            100);

            assertThat(documents.get("https://127.0.0.1:" + server.getLocalPort() + "/")).isEmpty();

            assertThat(asked).isNotEmpty();
            assertThatNobodyConnectedTo(server);
        }
    }

    @Test
    void aSocketRefusesAddressesThatAreNotPublic() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket =
                        new CheckedSockets(
                                        (SSLSocketFactory) SSLSocketFactory.getDefault(),
                                        PublicAddresses::contain)
                                .createSocket()) {
            assertThatThrownBy(() -> socket.connect(server.getLocalSocketAddress()))
                    .isInstanceOf(ConnectException.class);
            assertThatThrownBy(() ->
                            socket.connect(InetSocketAddress.createUnresolved("localhost", 443)))
                    .isInstanceOf(UnknownHostException.class);
            assertThatNobodyConnectedTo(server);
        }
    }

    @Test
    void aDocumentIsReadOverTlsFromWhoeverHasTheName(@TempDir Path folder) throws Exception {
        try (TlsServer server = new TlsServer(folder, "a document")) {
            Documents trusting =
                    new Documents(
                            Targets.ANY,
                            () -> new CheckedSockets(server.trusting(), _ -> true),
                            PATIENCE,
                            100);
            Documents others = new Documents(Targets.ANY, PATIENCE, 100);

            assertThat(trusting.get("https://localhost:" + server.port() + "/"))
                    .hasValueSatisfying(
                            body -> assertThat(body).asString().isEqualTo("a document"));
            assertThat(trusting.get("https://127.0.0.1:" + server.port() + "/")).isEmpty();
            assertThat(others.get("https://localhost:" + server.port() + "/")).isEmpty();
        }
    }

    @Test
    void aDocumentIsReadUpToItsSize() throws Exception {
        assertThat(served("x".repeat(100))).hasValueSatisfying(b -> assertThat(b).hasSize(100));
        assertThat(served("x".repeat(101))).isEmpty();
    }

    @Test
    void anAnswerThatNeverComesEndsTheWaiting() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Documents documents = new Documents(Targets.ANY, Duration.ofMillis(200), 100);

            assertThat(documents.get("http://127.0.0.1:" + silent.getLocalPort() + "/")).isEmpty();
        }
    }

    private static Optional<byte[]> served(String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.US_ASCII);
        try (Loopback server =
                Loopback.serving("/", exchange -> Loopback.send(exchange, 200, body))) {
            return new Documents(Targets.ANY, PATIENCE, 100).get(server.address() + "/");
        }
    }

    private static void assertThatNobodyConnectedTo(ServerSocket server) throws IOException {
        server.setSoTimeout(50);
        assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
}
