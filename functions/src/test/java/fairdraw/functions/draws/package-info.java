@NullMarked
package fairdraw.functions.draws;

import org.jspecify.annotations.NullMarked;
