/** The register: the logs that draws write their events to, in order, for anybody to read. */
@NullMarked
package fairdraw.domain.register;

import org.jspecify.annotations.NullMarked;
