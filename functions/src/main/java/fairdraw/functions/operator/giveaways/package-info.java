/** The operators' functions for single consumers of giveaways. */
@NullMarked
package fairdraw.functions.operator.giveaways;

import org.jspecify.annotations.NullMarked;
