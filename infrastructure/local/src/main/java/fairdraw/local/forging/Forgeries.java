package fairdraw.local.forging;

import java.util.List;
import java.util.stream.Stream;

/** The forgeries of a draw, by the names of the protocol's section on attacks. */
final class Forgeries {

    private Forgeries() {}

    /** Returns all that a draw of this kind allows, signed with these keys. */
    static List<Forgery> of(ForgedDraw real, OperatorKeys keys) {
        return Stream.of(
                        ForgedRegister.forgeries(),
                        ForgedList.forgeries(real),
                        ForgedReceipts.forgeries(keys),
                        ForgedRules.forgeries(),
                        real.rulesHave("beacon")
                                ? ForgedRegister.ofRounds(real)
                                : List.<Forgery>of(),
                        real.rulesHave("luckyNumbers")
                                ? List.<Forgery>of()
                                : ForgedRegister.ofTheEnd(),
                        real.rulesHave("pool") ? ForgedMoney.forgeries() : List.<Forgery>of(),
                        real.rulesHave("claimSeconds")
                                ? ForgedPlaces.forgeries(real)
                                : List.<Forgery>of(),
                        real.rulesHave("extraction")
                                ? ForgedExtraction.forgeries(real)
                                : List.<Forgery>of())
                .flatMap(List::stream)
                .toList();
    }
}
