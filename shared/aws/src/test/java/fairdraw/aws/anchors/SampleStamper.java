package fairdraw.aws.anchors;

import fairdraw.fairness.encoding.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
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
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** A time-stamping authority with a certificate that another authority has issued. */
final class SampleStamper {

    /** A kind of keys, with the name of its signatures. */
    enum Kind {
        P256("SHA256withECDSA"),
        RSA("SHA256withRSA"),
        RSA_PSS("SHA256withRSAandMGF1"),
        ED25519("Ed25519");

        private final String signature;

        Kind(String signature) {
            this.signature = signature;
        }

        private KeyPair pair() throws GeneralSecurityException {
            KeyPairGenerator generator =
                    KeyPairGenerator.getInstance(
                            switch (this) {
                                case P256 -> "EC";
                                case RSA, RSA_PSS -> "RSA";
                                case ED25519 -> "Ed25519";
                            });
            switch (this) {
                case P256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
                case RSA, RSA_PSS -> generator.initialize(2048);
                case ED25519 -> {}
            }
            return generator.generateKeyPair();
        }
    }

    /** The purpose of a certificate. */
    enum Use {
        STAMPS,
        STAMPS_OR_ANYTHING,
        STAMPS_AND_CODE,
        ANYTHING;

        private void addTo(JcaX509v3CertificateBuilder certificate) throws IOException {
            switch (this) {
                case STAMPS -> add(certificate, true, KeyPurposeId.id_kp_timeStamping);
                case STAMPS_OR_ANYTHING -> add(certificate, false, KeyPurposeId.id_kp_timeStamping);
                case STAMPS_AND_CODE ->
                        add(
                                certificate,
                                true,
                                KeyPurposeId.id_kp_timeStamping,
                                KeyPurposeId.id_kp_codeSigning);
                case ANYTHING -> {}
            }
        }

        private static void add(
                JcaX509v3CertificateBuilder certificate, boolean only, KeyPurposeId... purposes)
                throws IOException {
            certificate.addExtension(
                    Extension.extendedKeyUsage, only, new ExtendedKeyUsage(purposes));
        }
    }

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

    private final Kind kind;
    private final KeyPair pair;
    private final X509CertificateHolder issuer;
    private final X509CertificateHolder certificate;

    private SampleStamper(
            Kind kind, KeyPair pair, X509CertificateHolder issuer, X509CertificateHolder own) {
        this.kind = kind;
        this.pair = pair;
        this.issuer = issuer;
        this.certificate = own;
    }

    /** Makes an authority whose certificate is valid for this long from the start of 2026. */
    static SampleStamper of(Kind kind, Duration valid) {
        return of(kind, valid, Use.STAMPS);
    }

    /** Makes an authority whose certificate is for this use. */
    static SampleStamper of(Kind kind, Duration valid, Use use) {
        try {
            KeyPair root = Kind.P256.pair();
            KeyPair own = kind.pair();
            X509CertificateHolder issuer =
                    certificate(
                            "CN=root", "CN=root", root, root, Duration.ofDays(9_999), Use.ANYTHING);
            return new SampleStamper(
                    kind, own, issuer, certificate("CN=root", "CN=tsa", root, own, valid, use));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509CertificateHolder certificate(
            String by, String of, KeyPair issuer, KeyPair subject, Duration valid, Use use)
            throws IOException, OperatorCreationException {
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name(by),
                        BigInteger.valueOf(of.hashCode()).abs(),
                        Date.from(FROM),
                        Date.from(FROM.plus(valid)),
                        new X500Name(of),
                        subject.getPublic());
        use.addTo(builder);
        return builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate()));
    }

    /** Returns the hash of its certificate. */
    String name() {
        return hash(certificate);
    }

    /** Returns the hash of the certificate of the authority that issued its own. */
    String issuerName() {
        return hash(issuer);
    }

    /** Returns the name of its signatures. */
    String signature() {
        return kind.signature;
    }

    PrivateKey privateKey() {
        return pair.getPrivate();
    }

    X509Certificate certificate() throws CertificateException {
        return new JcaX509CertificateConverter().getCertificate(certificate);
    }

    List<X509CertificateHolder> certificates() {
        return List.of(certificate, issuer);
    }

    private static String hash(X509CertificateHolder certificate) {
        try {
            return Sha256.hex(certificate.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a query as it came. */
    static TimeStampRequest read(byte[] query) {
        try {
            return new TimeStampRequest(query);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a query that differs from one in its imprint, its nonce or its wish. */
    static TimeStampRequest query(byte[] imprint, BigInteger nonce, boolean withCertificate) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(withCertificate);
        return generator.generate(TSPAlgorithms.SHA256, imprint, nonce);
    }

    /** Returns the response that grants a stamp at a time. */
    byte[] granted(TimeStampRequest query, Instant at) {
        try {
            return response(query, at).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the response that grants a stamp with modifications: the status is its first number.
     */
    byte[] modified(TimeStampRequest query, Instant at) {
        byte[] response = granted(query, at);
        int status = 0;
        while (response[status] != 2 || response[status + 1] != 1) {
            status++;
        }
        response[status + 2] = 1;
        return response;
    }

    /** Returns the response that refuses a query. */
    byte[] refused() {
        try {
            return new TimeStampResponseGenerator(generator(), TSPAlgorithms.ALLOWED)
                    .generateRejectedResponse(new IllegalStateException("no"))
                    .getEncoded();
        } catch (IOException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private TimeStampResponse response(TimeStampRequest query, Instant at) {
        try {
            return new TimeStampResponseGenerator(generator(), TSPAlgorithms.ALLOWED)
                    .generateGrantedResponse(query, BigInteger.ONE, Date.from(at));
        } catch (TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private TimeStampTokenGenerator generator() {
        try {
            TimeStampTokenGenerator generator =
                    new TimeStampTokenGenerator(
                            new JcaSimpleSignerInfoGeneratorBuilder()
                                    .build(
                                            kind.signature,
                                            pair.getPrivate(),
                                            new JcaX509CertificateConverter()
                                                    .getCertificate(certificate)),
                            new JcaDigestCalculatorProviderBuilder()
                                    .build()
                                    .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                            POLICY);
            generator.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
            generator.addCertificates(new CollectionStore<>(List.of(certificate, issuer)));
            return generator;
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }
}
