/** The lines of imported files and their fates. */
@NullMarked
package fairdraw.domain.imports;

import org.jspecify.annotations.NullMarked;
