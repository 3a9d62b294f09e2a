package fairdraw.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.local.json.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** A time-stamping authority (RFC 3161) with a P-256 key of its own. */
final class LocalStamper implements AutoCloseable {
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final X500Name SUBJECT = new X500Name("CN=fairdraw local time-stamper");
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.0.1");
    private static final Duration VALID = Duration.ofDays(3_650);
    private static final int LONGEST_REQUEST = 4 * 1024;

    private final HttpServer server;
    private final PrivateKey key;
    private final X509CertificateHolder certificate;
    private final RandomGenerator random;
    private final InstantSource clock;

    private LocalStamper(
            HttpServer server,
            PrivateKey key,
            X509CertificateHolder certificate,
            RandomGenerator random,
            InstantSource clock) {
        this.server = server;
        this.key = key;
        this.certificate = certificate;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Serves the authority whose key and certificate the file keeps, or a new one if it keeps none,
     * on an address of this machine.
     */
    static LocalStamper start(
            String bind, StateFile file, RandomGenerator random, InstantSource clock) {
        try {
            ObjectNode state = file.read();
            if (state.isEmpty()) {
                make(state, clock.instant());
                file.write(state);
            }
            HttpServer server = HttpServer.create(new InetSocketAddress(bind, 0), 0);
            LocalStamper stamper =
                    new LocalStamper(
                            server,
                            KeyFactory.getInstance("EC")
                                    .generatePrivate(new PKCS8EncodedKeySpec(bytes(state, "key"))),
                            new X509CertificateHolder(bytes(state, "certificate")),
                            random,
                            clock);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", stamper::handle);
            server.start();
            return stamper;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("the Java platform has P-256", e);
        }
    }

    private static void make(ObjectNode state, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X509CertificateHolder certificate =
                new JcaX509v3CertificateBuilder(
                                SUBJECT,
                                BigInteger.ONE,
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(VALID)),
                                SUBJECT,
                                pair.getPublic())
                        .addExtension(
                                Extension.extendedKeyUsage,
                                true,
                                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                        .build(new JcaContentSignerBuilder(SIGNATURE).build(pair.getPrivate()));
        state.put("key", Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()))
                .put("certificate", Base64.getEncoder().encodeToString(certificate.getEncoded()));
    }

    private static byte[] bytes(ObjectNode state, String name) {
        return Base64.getDecoder().decode(state.path(name).asText());
    }

    /** Returns the address at which it is asked. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the SHA-256 of its certificate, by which rules name it. */
    String name() {
        try {
            return Sha256.hex(certificate.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what a deployment that knows this authority alone is told. */
    String known() {
        return address() + ' ' + name();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] query = exchange.getRequestBody().readNBytes(LONGEST_REQUEST);
            byte[] reply = stamped(new TimeStampRequest(query));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        } catch (IOException noQuery) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private byte[] stamped(TimeStampRequest query) throws IOException {
        try {
            TimeStampTokenGenerator generator =
                    new TimeStampTokenGenerator(
                            new JcaSimpleSignerInfoGeneratorBuilder()
                                    .build(
                                            SIGNATURE,
                                            key,
                                            new JcaX509CertificateConverter()
                                                    .getCertificate(certificate)),
                            // SHA-256 alone makes the attribute of RFC 5035, which names the
                            // certificate by another hash than SHA-1.
                            new JcaDigestCalculatorProviderBuilder()
                                    .build()
                                    .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                            POLICY);
            generator.addCertificates(new CollectionStore<>(List.of(certificate)));
            return new TimeStampResponseGenerator(generator, TSPAlgorithms.ALLOWED)
                    .generate(
                            query,
                            BigInteger.valueOf(random.nextLong(Long.MAX_VALUE)),
                            Date.from(clock.instant()))
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IllegalStateException("the key stamps", e);
        }
    }
}
