package fairdraw.verifier.register;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time stamp (RFC 3161) of a head.
 *
 * @param at the stamped time in seconds since 1970, a fraction rounded up
 * @param names the hashes of the certificates by which rules may name its authority: the signer's,
 *     and those of its issuer
 */
public record StampToken(long at, Set<String> names) {

    private static final String SIGNED_DATA = "2a864886f70d010702";
    private static final String TST_INFO = "2a864886f70d0109100104";
    private static final String CONTENT_TYPE = "2a864886f70d010903";
    private static final String MESSAGE_DIGEST = "2a864886f70d010904";
    private static final String CERTIFICATE_V1 = "2a864886f70d010910020c";
    private static final String CERTIFICATE_V2 = "2a864886f70d010910022f";
    private static final String SHA256 = "608648016503040201";
    private static final Map<String, String> DIGESTS =
            Map.of(
                    SHA256,
                    "SHA-256",
                    "608648016503040202",
                    "SHA-384",
                    "608648016503040203",
                    "SHA-512");
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final String EXTENDED_USE = "2.5.29.37";
    private static final Pattern TIME =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\.\\d+)?Z");

    /** Reads a token and checks that it stamps this imprint; refuses whatever does not hold. */
    public static StampToken of(byte[] token, Bytes imprint) throws Refuted {
        Der info = Der.of(token).is(Der.SEQUENCE);
        Refuted.unless(info.at(0).oid().equals(SIGNED_DATA), "a stamp is not signed data");
        Der signed = info.at(1).is(Der.FIRST).at(0).is(Der.SEQUENCE);
        Der content = signed.at(2).is(Der.SEQUENCE);
        Refuted.unless(content.at(0).oid().equals(TST_INFO), "it is not a time stamp");
        byte[] stamped = content.at(1).is(Der.FIRST).at(0).is(Der.OCTETS).content();
        List<X509Certificate> certificates = certificates(signed.at(3).is(Der.FIRST));
        List<Der> parts = signed.values();
        List<Der> signers = parts.get(parts.size() - 1).is(Der.SET).values();
        Refuted.unless(signers.size() == 1, "a stamp has not one signer");
        Der time = Der.of(stamped).is(Der.SEQUENCE);
        demandImprint(time.at(2), imprint);
        Instant at = time(time.at(4).is(Der.TIME));
        X509Certificate signer = signer(signers.get(0), certificates);
        demandSigned(signers.get(0), signer, stamped);
        demandMayStamp(signer, at);
        Set<String> names = new HashSet<>(Set.of(hash("SHA-256", signer).hex()));
        for (X509Certificate other : certificates) {
            if (issued(other, signer)) {
                names.add(hash("SHA-256", other).hex());
            }
        }
        return new StampToken(at.getEpochSecond() + (at.getNano() > 0 ? 1 : 0), names);
    }

    private static void demandImprint(Der shown, Bytes imprint) throws Refuted {
        Refuted.unless(
                shown.at(0).at(0).oid().equals(SHA256)
                        && new Bytes(shown.at(1).is(Der.OCTETS).content()).equals(imprint),
                "it stamps something else");
    }

    private static Instant time(Der shown) throws Refuted {
        Matcher parts = TIME.matcher(new String(shown.content(), US_ASCII));
        Refuted.unless(parts.matches(), "its time is no time");
        String fraction = Optional.ofNullable(parts.group(7)).orElse("");
        try {
            return Instant.parse(
                    String.format(
                            "%s-%s-%sT%s:%s:%s%sZ",
                            parts.group(1),
                            parts.group(2),
                            parts.group(3),
                            parts.group(4),
                            parts.group(5),
                            parts.group(6),
                            fraction));
        } catch (DateTimeParseException noTime) {
            throw new Refuted("its time is no time");
        }
    }

    private static List<X509Certificate> certificates(Der set) throws Refuted {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Der shown : set.values()) {
                if (factory.generateCertificate(new ByteArrayInputStream(shown.whole()))
                        instanceof X509Certificate certificate) {
                    certificates.add(certificate);
                }
            }
        } catch (GeneralSecurityException unreadable) {
            throw new Refuted("a certificate is not readable");
        }
        return certificates;
    }

    private static X509Certificate signer(Der signer, List<X509Certificate> certificates)
            throws Refuted {
        Der id = signer.at(1);
        for (X509Certificate certificate : certificates) {
            if (id.tag() == Der.KEY_ID ? hasKey(certificate, id) : isNamed(certificate, id)) {
                return certificate;
            }
        }
        throw new Refuted("it does not hold its signer's certificate");
    }

    private static boolean isNamed(X509Certificate certificate, Der id) throws Refuted {
        return Arrays.equals(
                        certificate.getIssuerX500Principal().getEncoded(),
                        id.is(Der.SEQUENCE).at(0).whole())
                && Arrays.equals(
                        certificate.getSerialNumber().toByteArray(),
                        id.at(1).is(Der.INTEGER).content());
    }

    private static boolean hasKey(X509Certificate certificate, Der id) throws Refuted {
        byte[] extension = certificate.getExtensionValue(SUBJECT_KEY);
        return extension != null
                && Arrays.equals(
                        Der.of(Der.of(extension).is(Der.OCTETS).content()).is(Der.OCTETS).content(),
                        id.content());
    }

    private static void demandSigned(Der signer, X509Certificate certificate, byte[] stamped)
            throws Refuted {
        String digest = digest(signer.at(2));
        Der attributes = signer.at(3).is(Der.FIRST);
        Refuted.unless(
                attribute(attributes, CONTENT_TYPE).map(Der::whole).isPresent()
                        && attribute(attributes, CONTENT_TYPE).get().oid().equals(TST_INFO),
                "its signature is not over a time stamp");
        Der hashed =
                attribute(attributes, MESSAGE_DIGEST)
                        .orElseThrow(() -> new Refuted("it signs no digest"));
        Refuted.unless(
                Arrays.equals(hashed.is(Der.OCTETS).content(), hash(digest, stamped)),
                "its signature is over something else");
        demandNamed(attributes, certificate);
        byte[] signed = attributes.whole().clone();
        signed[0] = Der.SET;
        String algorithm =
                digest.replace("-", "")
                        + (certificate.getPublicKey().getAlgorithm().equals("EC")
                                ? "withECDSA"
                                : "withRSA");
        try {
            Signature check = Signature.getInstance(algorithm);
            check.initVerify(certificate.getPublicKey());
            check.update(signed);
            Refuted.unless(
                    check.verify(signer.at(5).is(Der.OCTETS).content()),
                    "its signature does not verify");
        } catch (GeneralSecurityException unverifiable) {
            throw new Refuted("its signature does not verify");
        }
    }

    private static void demandNamed(Der attributes, X509Certificate certificate) throws Refuted {
        Optional<Der> first = attribute(attributes, CERTIFICATE_V1);
        Optional<Der> second = attribute(attributes, CERTIFICATE_V2);
        Der shown =
                second.or(() -> first)
                        .orElseThrow(() -> new Refuted("it does not name its certificate"));
        Der id = shown.at(0).at(0).is(Der.SEQUENCE);
        boolean named = id.at(0).tag() == Der.SEQUENCE;
        String digest = second.isEmpty() ? "SHA-1" : named ? digest(id.at(0)) : "SHA-256";
        Der hash = named ? id.at(1) : id.at(0);
        Refuted.unless(
                new Bytes(hash.is(Der.OCTETS).content()).equals(hash(digest, certificate)),
                "it names another certificate");
    }

    private static Optional<Der> attribute(Der attributes, String oid) throws Refuted {
        Optional<Der> found = Optional.empty();
        for (Der attribute : attributes.values()) {
            if (attribute.at(0).oid().equals(oid)) {
                List<Der> values = attribute.at(1).is(Der.SET).values();
                Refuted.unless(
                        found.isEmpty() && values.size() == 1, "it says one thing more than once");
                found = Optional.of(values.get(0));
            }
        }
        return found;
    }

    private static String digest(Der algorithm) throws Refuted {
        String name = DIGESTS.get(algorithm.at(0).oid());
        if (name == null) {
            throw new Refuted("it is made with an unknown digest");
        }
        return name;
    }

    private static void demandMayStamp(X509Certificate signer, Instant at) throws Refuted {
        try {
            signer.checkValidity(Date.from(at));
            Refuted.unless(
                    List.of(TIME_STAMPING).equals(signer.getExtendedKeyUsage())
                            && Optional.ofNullable(signer.getCriticalExtensionOIDs())
                                    .orElse(Set.of())
                                    .contains(EXTENDED_USE),
                    "its certificate is not for time stamps alone");
        } catch (GeneralSecurityException invalid) {
            throw new Refuted("its certificate was not valid then");
        }
    }

    private static boolean issued(X509Certificate issuer, X509Certificate signer) {
        try {
            signer.verify(issuer.getPublicKey());
            return issuer.getSubjectX500Principal().equals(signer.getIssuerX500Principal());
        } catch (GeneralSecurityException anotherKey) {
            return false;
        }
    }

    private static Bytes hash(String digest, X509Certificate certificate) throws Refuted {
        try {
            return new Bytes(hash(digest, certificate.getEncoded()));
        } catch (GeneralSecurityException unreadable) {
            throw new Refuted("a certificate is not readable");
        }
    }

    private static byte[] hash(String digest, byte[] bytes) throws Refuted {
        try {
            return digest.equals("SHA-256")
                    ? Hashes.sha256(bytes).array()
                    : MessageDigest.getInstance(digest).digest(bytes);
        } catch (GeneralSecurityException unknown) {
            throw new Refuted("there is no digest " + digest);
        }
    }
}
