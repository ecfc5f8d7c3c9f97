@NullMarked
package io.github.callcard.superoffice.crm;

import org.jspecify.annotations.NullMarked;
