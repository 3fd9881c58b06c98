import { useEffect, useState } from 'react';
import { askPlaces, invitedTo, onPick, pickPlace } from '../../places.ts';

/** Where pupils are invited to, and where else the house is found; null until it is known. */
export function usePlaces() {
  const [places, setPlaces] = useState<string[] | null>(null);
  const [, setPicks] = useState(0);
  const again = () => setPicks((picks) => picks + 1);
  useEffect(() => {
    let on = true;
    void askPlaces().then((found) => on && setPlaces(found));
    return () => {
      on = false;
    };
  }, []);
  useEffect(() => onPick(() => setPicks((picks) => picks + 1)), []);
  if (!places) return null;
  const pick = (place: string) => {
    pickPlace(place);
    again();
  };
  return { places, origin: invitedTo(places, location.origin), pick };
}
