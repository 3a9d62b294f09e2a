package fairdraw.aws.anchors;

import fairdraw.domain.anchors.Stampers.Stamp;
import fairdraw.fairness.encoding.Sha256;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * The check of a token of RFC 3161 against what the protocol demands of one: any reader must be
 * able to check it, so it is signed by RSA (PKCS #1) or ECDSA over a hash of the SHA-2 family.
 */
final class StampCheck {

    private static final Set<String> KEYS =
            Set.of(
                    PKCSObjectIdentifiers.rsaEncryption.getId(),
                    X9ObjectIdentifiers.id_ecPublicKey.getId());
    private static final Set<String> DIGESTS =
            Set.of(
                    NISTObjectIdentifiers.id_sha256.getId(),
                    NISTObjectIdentifiers.id_sha384.getId(),
                    NISTObjectIdentifiers.id_sha512.getId());

    private StampCheck() {}

    /**
     * Returns the stamp of a token.
     *
     * @param name the hash of a certificate that is its signer's or that issued it directly
     * @param imprint the hash of what is stamped
     * @throws UncountedStamp if the token does not count
     */
    static Stamp of(TimeStampToken token, String name, byte[] imprint)
            throws UncountedStamp, TSPException, IOException {
        demand(
                token.getTimeStampInfo()
                                .getMessageImprintAlgOID()
                                .equals(NISTObjectIdentifiers.id_sha256)
                        && Arrays.equals(
                                token.getTimeStampInfo().getMessageImprintDigest(), imprint),
                "it stamps something else");
        X509CertificateHolder signer = signer(token);
        demandKind(token, signer);
        validate(token, signer);
        demand(isNamed(token, signer, name), "it is of another authority");
        return new Stamp(Base64.getEncoder().encodeToString(token.getEncoded()), time(token));
    }

    private static X509CertificateHolder signer(TimeStampToken token) throws UncountedStamp {
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> found =
                token.getCertificates().getMatches(token.getSID());
        demand(found.size() == 1, "it does not hold its signer's certificate");
        return found.iterator().next();
    }

    private static void demandKind(TimeStampToken token, X509CertificateHolder signer)
            throws UncountedStamp {
        String key = signer.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm().getId();
        demand(KEYS.contains(key), "it is signed with a kind of key that few can check: " + key);
        for (SignerInformation info : token.toCMSSignedData().getSignerInfos()) {
            demand(DIGESTS.contains(info.getDigestAlgOID()), "it is over a hash that few know");
            demand(
                    !info.getEncryptionAlgOID().equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId()),
                    "it is signed by RSA-PSS, which few can check");
        }
    }

    /**
     * Demands the signature, that its certificate was valid then and is for time stamps alone, and
     * that it is the one that the token names.
     */
    private static void validate(TimeStampToken token, X509CertificateHolder signer)
            throws UncountedStamp, TSPException {
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (OperatorCreationException | CertificateException unknown) {
            throw new UncountedStamp("its key cannot be used");
        }
    }

    private static boolean isNamed(TimeStampToken token, X509CertificateHolder signer, String name)
            throws IOException {
        for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
            boolean counts = each.equals(signer) || issued(each, signer);
            if (counts && Sha256.hex(each.getEncoded()).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean issued(X509CertificateHolder issuer, X509CertificateHolder signer) {
        try {
            return issuer.getSubject().equals(signer.getIssuer())
                    && signer.isSignatureValid(
                            new JcaContentVerifierProviderBuilder().build(issuer));
        } catch (CertException | OperatorCreationException | CertificateException anotherKey) {
            return false;
        }
    }

    /** Returns the stamped time in whole seconds since 1970, a fraction rounded up. */
    static long time(TimeStampToken token) {
        Instant at = token.getTimeStampInfo().getGenTime().toInstant();
        String shown = token.getTimeStampInfo().toASN1Structure().getGenTime().getTimeString();
        boolean fraction = shown.matches(".*\\.\\d*[1-9]\\d*.*");
        return at.getEpochSecond() + (fraction ? 1 : 0);
    }

    private static void demand(boolean holds, String why) throws UncountedStamp {
        if (!holds) {
            throw new UncountedStamp(why);
        }
    }
}
