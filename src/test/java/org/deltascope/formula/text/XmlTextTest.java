package org.deltascope.formula.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {

  @Test
  void what_xml_would_obey_is_written_out() {
    assertThat(XmlText.inElement("a < b && \"c\" > 'd'"))
        .isEqualTo("a &lt; b &amp;&amp; \"c\" &gt; 'd'");
    assertThat(XmlText.literal("a < b && \"c\" > 'd'"))
        .isEqualTo("a &lt; b &amp;&amp; &quot;c&quot; &gt; &#39;d&#39;");
  }

  @Test
  void what_xml_cannot_hold_is_shown_by_its_number() {
    assertThat(XmlText.inElement("\u0001 \uD800 \uFFFE 𝛿 שלום"))
        .isEqualTo("\\u0001 \\ud800 \\ufffe 𝛿 שלום");
  }
}
