/// What every public page shares: its languages, its frame, its style sheet, its headers, its errors.
@NullMarked
package fr.parvis.page;

import org.jspecify.annotations.NullMarked;
