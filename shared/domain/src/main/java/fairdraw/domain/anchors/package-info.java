/**
 * Those who vouch for the heads of the register: witnesses, who cosign one history alone, and
 * time-stampers.
 */
@NullMarked
package fairdraw.domain.anchors;

import org.jspecify.annotations.NullMarked;
