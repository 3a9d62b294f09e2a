package fairdraw.functions.giveaways;

import fairdraw.domain.giveaways.RefuseDevice.Refusal;
import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;

/** The answers to a refused device. */
final class DeviceReplies {

    private static final String ERROR_HEADER = "X-Fingerprint-Error";
    private static final String MISMATCH_HEADER = "X-Fingerprint-Mismatch";

    private DeviceReplies() {}

    /** Returns FP001: the fingerprint is missing in a draw that requires one. */
    static Reply required(String code) {
        Json support =
                Json.published()
                        .put(
                                "message",
                                "If you need assistance, please contact support with this"
                                        + " reference code.")
                        .put("referenceCode", code);
        return Reply.withHeader(
                Reply.json(
                        400,
                        Json.published()
                                .put("error", Refusal.FINGERPRINT_REQUIRED.name())
                                .put("code", "FP001")
                                .put("message", "Device fingerprint is required for this action")
                                .put("support", support)),
                ERROR_HEADER,
                "true");
    }

    /** Returns FP002: the device is not the one that entered. */
    static Reply mismatch(String code) {
        Json support =
                Json.published()
                        .put(
                                "message",
                                "If you need to switch devices, please contact support with your"
                                        + " confirmation code.")
                        .put("confirmationCode", code);
        Reply.Answer answer =
                Reply.json(
                        403,
                        Json.published()
                                .put("valid", false)
                                .put("error", Refusal.DEVICE_MISMATCH.name())
                                .put(
                                        "message",
                                        "This winning token can only be used on the device that"
                                                + " originally entered the draw.")
                                .put("code", "FP002")
                                .put("support", support));
        return Reply.withHeader(
                Reply.withHeader(answer, MISMATCH_HEADER, "true"), ERROR_HEADER, "true");
    }
}
