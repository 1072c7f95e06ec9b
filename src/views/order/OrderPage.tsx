/** Order: how do I place it without a mistake? */
export default function OrderPage() {
  return <main id="order" />;
}
