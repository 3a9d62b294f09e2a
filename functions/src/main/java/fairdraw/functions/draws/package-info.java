/** The endpoints of giveaways for pages, consumers and servers of an organisation. */
@NullMarked
package fairdraw.functions.draws;

import org.jspecify.annotations.NullMarked;
