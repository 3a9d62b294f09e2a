package fairdraw.domain.addresses;

/** Tells characters that a reader sees from those that make two equal-looking texts differ. */
final class Visible {

    private Visible() {}

    /** Whether each character of a text can be seen and told from nothing. */
    static boolean isVisible(String text) {
        return text.codePoints().allMatch(Visible::isVisible);
    }

    /**
     * Whether a character is visible: assigned, neither control, format, space, private nor half of
     * a pair, nor one of those that Unicode calls default ignorable (DerivedCoreProperties.txt),
     * nor the blank braille pattern, nor what stands for something that was lost.
     */
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> !isIgnorable(point) && point != 0x2800 && point != 0xFFFC && point != 0xFFFD;
        };
    }

    /** Default ignorable characters that are letters or marks: fillers and selectors. */
    private static boolean isIgnorable(int point) {
        return point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || (0x180B <= point && point <= 0x180F)
                || point == 0x3164
                || (0xFE00 <= point && point <= 0xFE0F)
                || point == 0xFFA0
                || (0xE0000 <= point && point <= 0xE0FFF);
    }
}
