@NullMarked
package fairdraw.domain.draws.registering;

import org.jspecify.annotations.NullMarked;
