package fairdraw.aws.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.anchors.SampleStamper.Kind;
import fairdraw.domain.anchors.Stampers;
import fairdraw.domain.witness.SampleLog;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens put together by hand, which no honest library makes. */
final class StampCheckTest {

    private static final byte[] IMPRINT = SampleLog.honest().head(5).imprint();
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private static SampleStamper stamper(SampleStamper.Use use) {
        return SampleStamper.of(Kind.P256, Duration.ofDays(365), use);
    }

    /** Returns the content of a stamp, which says nothing about who signs it. */
    private static byte[] content() {
        byte[] response =
                stamper(SampleStamper.Use.STAMPS)
                        .granted(SampleStamper.query(IMPRINT, BigInteger.ONE, true), NOON);
        try {
            return new TimeStampResponse(response)
                    .getTimeStampToken()
                    .getTimeStampInfo()
                    .getEncoded();
        } catch (IOException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a signer, whose signature names the certificate with this hash. */
    private static SignerInfoGenerator signer(SampleStamper stamper, byte[] named)
            throws OperatorCreationException, CertificateException {
        AttributeTable naming =
                new AttributeTable(
                        new Attribute(
                                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                                new DERSet(
                                        new SigningCertificateV2(
                                                new ESSCertIDv2[] {new ESSCertIDv2(named)}))));
        return new JcaSimpleSignerInfoGeneratorBuilder()
                .setSignedAttributeGenerator(parameters ->
                        new DefaultSignedAttributeTableGenerator(naming)
                                .getAttributes(parameters)
                                .remove(CMSAttributes.signingTime))
                .build(stamper.signature(), stamper.privateKey(), stamper.certificate());
    }

    private static Stampers.Stamp checked(SampleStamper named, List<SignerInfoGenerator> signers)
            throws CMSException, TSPException, IOException, UncountedStamp {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        signers.forEach(generator::addSignerInfoGenerator);
        generator.addCertificates(new CollectionStore<>(named.certificates()));
        CMSSignedData data =
                generator.generate(
                        new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, content()),
                        true);
        return StampCheck.of(new TimeStampToken(data), named.name(), IMPRINT);
    }

    private static byte[] hash(SampleStamper stamper) {
        return Hex.decode(stamper.name());
    }

    @Test
    void aTokenThatIsPutTogetherRightCounts() throws Exception {
        SampleStamper stamper = stamper(SampleStamper.Use.STAMPS);
        assertThat(checked(stamper, List.of(signer(stamper, hash(stamper)))).at())
                .isEqualTo(NOON.getEpochSecond());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STAMPS")
    void aCertificateForAnythingButTimeStampsAloneDoesNotCount(SampleStamper.Use use)
            throws Exception {
        SampleStamper stamper = stamper(use);
        SignerInfoGenerator signer = signer(stamper, hash(stamper));
        assertThatThrownBy(() -> checked(stamper, List.of(signer)))
                .isInstanceOf(TSPException.class)
                .hasMessageContaining("ExtendedKeyUsage");
    }

    @Test
    void aTokenThatNamesAnotherCertificateDoesNotCount() throws Exception {
        SampleStamper stamper = stamper(SampleStamper.Use.STAMPS);
        SignerInfoGenerator signer = signer(stamper, Sha256.of("another"));
        assertThatThrownBy(() -> checked(stamper, List.of(signer)))
                .isInstanceOf(TSPException.class)
                .hasMessageContaining("certificate");
    }

    @Test
    void aTokenOfTwoSignersDoesNotCount() throws Exception {
        SampleStamper stamper = stamper(SampleStamper.Use.STAMPS);
        SignerInfoGenerator one = signer(stamper, hash(stamper));
        SampleStamper second = stamper(SampleStamper.Use.STAMPS);
        SignerInfoGenerator other = signer(second, hash(second));
        assertThatThrownBy(() -> checked(stamper, List.of(one, other)))
                .hasMessageContaining("2 signers");
    }
}
