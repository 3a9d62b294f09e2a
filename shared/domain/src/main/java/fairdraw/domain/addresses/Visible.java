package fairdraw.domain.addresses;

/**
 * The distinction between visible characters and those that make two equal-looking texts differ.
 */
final class Visible {

    private Visible() {}

    /** Whether every character of a text is visible. */
    static boolean isVisible(String text) {
        return text.codePoints().allMatch(Visible::isVisible);
    }

    /**
     * Whether a character is visible: assigned, and neither a control, format, space, private-use
     * or surrogate character, nor one that Unicode calls default ignorable
     * (DerivedCoreProperties.txt), nor the blank braille pattern, nor a replacement for a lost
     * character.
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
