@NullMarked
package fairdraw.domain.draws.evidence;

import org.jspecify.annotations.NullMarked;
